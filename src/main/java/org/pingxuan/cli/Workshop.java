package org.pingxuan.cli;

import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.scoring.RuleEngines;

/** What the commands need of rooms they may not know: the root package wires it. */
public record Workshop(DrlSyntax syntax, RuleEngines engines) {}
