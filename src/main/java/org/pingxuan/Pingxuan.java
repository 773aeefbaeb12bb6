package org.pingxuan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.pingxuan.answers.ComparisonJson;
import org.pingxuan.answers.SheetJson;
import org.pingxuan.catalogue.Dictionary;
import org.pingxuan.cli.Cli;
import org.pingxuan.cli.Workshop;
import org.pingxuan.datafiles.SubmissionFiles;
import org.pingxuan.desk.Archive;
import org.pingxuan.desk.BuiltReleases;
import org.pingxuan.desk.CompareDraft;
import org.pingxuan.desk.InForce;
import org.pingxuan.desk.LifeCycle;
import org.pingxuan.desk.ScoreAgain;
import org.pingxuan.desk.Shortlists;
import org.pingxuan.desk.Submit;
import org.pingxuan.drools.BuildFailed;
import org.pingxuan.drools.DroolsEngine;
import org.pingxuan.drools.DroolsSyntax;
import org.pingxuan.evidence.Evaluations;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.scoring.Outcomes;
import org.pingxuan.scoring.RuleEngine;
import org.pingxuan.scoring.Sheets;
import org.pingxuan.store.Database;
import org.pingxuan.store.SqlArchive;
import org.pingxuan.web.House;
import org.pingxuan.web.WebService;
import org.pingxuan.yearend.Workspace;

/** The program's door, and the only place where the rooms are put together. */
public final class Pingxuan {

    private Pingxuan() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(workshop(), arguments));
    }

    static Workshop workshop() {
        return new Workshop(
                new DroolsSyntax(),
                Pingxuan::build,
                TrialDoor.apart(),
                Pingxuan::temporary,
                Pingxuan::archive,
                Pingxuan::open);
    }

    private static Optional<RuleEngine> build(RuleBook book, Diagnostics diagnostics) {
        try {
            return Optional.of(DroolsEngine.build(book));
        } catch (BuildFailed e) {
            e.diagnostics().forEach(diagnostics::add);
            return Optional.empty();
        }
    }

    private static Archive archive(String where) throws IOException {
        return SqlArchive.open(where, SheetJson::lines);
    }

    private static Workshop.Door open(
            Archive archive, BuiltReleases releases, LifeCycle lifeCycle, Submit submit, Path folder, int port)
            throws IOException {
        House house = new House(
                archive,
                releases,
                lifeCycle,
                new CompareDraft(
                        archive,
                        releases,
                        lifeCycle.scoreCycle(),
                        new CompareDraft.Forms(new OfficeFiles(), SheetJson::read, ComparisonJson::line)),
                new InForce(archive, releases),
                new ScoreAgain(archive, releases),
                submit,
                new Shortlists(),
                SubmissionFiles::new,
                folder);
        WebService service = WebService.start(house, port);
        return new Workshop.Door() {
            @Override
            public int port() {
                return service.port();
            }

            @Override
            public void await() throws InterruptedException {
                service.await();
            }

            @Override
            public void close() {
                service.close();
            }
        };
    }

    private static Workspace temporary(Dictionary dictionary) throws IOException {
        Database database = Database.temporary(Path.of(System.getProperty("java.io.tmpdir")));
        return new Workspace() {
            @Override
            public Evaluations evaluations() {
                return database.evaluations(dictionary);
            }

            @Override
            public Sheets sheets() {
                return database.sheets(SheetJson::lines);
            }

            @Override
            public Outcomes outcomes() {
                return database.outcomes();
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }
}
