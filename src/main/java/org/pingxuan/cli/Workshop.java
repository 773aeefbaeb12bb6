package org.pingxuan.cli;

import java.io.IOException;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.rules.DrlSyntax;
import org.pingxuan.scoring.RuleEngines;
import org.pingxuan.yearend.Workspace;

/** What the commands need of rooms they may not know: the root package wires it. */
public record Workshop(DrlSyntax syntax, RuleEngines engines, Workspaces workspaces) {

    /** Opens a temporary workspace for one run; closing it leaves nothing behind. */
    public interface Workspaces {
        Workspace open(Dictionary dictionary) throws IOException;
    }
}
