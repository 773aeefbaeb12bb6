package org.pingxuan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.pingxuan.catalogue.Cycle;
import org.pingxuan.datafiles.NdjsonWriter;
import org.pingxuan.sample.SampleCounties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {"生成可重现的模拟数据。", "Makes reproducible synthetic evaluation data."})
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--subjects", required = true, description = "对象总数 / how many subjects")
    private int subjects;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子 / seed (default ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--cycle", defaultValue = "2013", description = "周期 / cycle (default ${DEFAULT-VALUE})")
    private String cycle;

    @Option(names = "--out", defaultValue = "-", description = "输出文件 / output file (default: standard output)")
    private String out;

    @Override
    public Integer call() throws IOException {
        if (subjects < 1) {
            throw new ParameterException(spec.commandLine(), "--subjects: " + subjects + " < 1");
        }
        if (Cycle.parse(cycle).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--cycle: " + cycle + " (2013, 2013-H1, 2013-Q1, …)");
        }
        try (OutputStream stream = Output.open(out)) {
            NdjsonWriter lines = new NdjsonWriter(stream);
            SampleCounties.generate(subjects, seed, cycle, line -> {
                try {
                    lines.write(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return ExitCode.FINE;
    }
}
