package org.pingxuan.web;

import org.pingxuan.desk.Archive;
import org.pingxuan.desk.Shortlists;
import org.pingxuan.desk.Submit;
import org.pingxuan.evidence.Incoming;
import org.pingxuan.rules.RuleBook;

/**
 * What stands behind the door.
 *
 * @param book the live release
 * @param door opens evaluation data of any format
 */
public record House(RuleBook book, Archive archive, Submit submit, Shortlists shortlists, Incoming.Door door) {}
