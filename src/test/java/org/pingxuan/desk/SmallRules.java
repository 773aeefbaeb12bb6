package org.pingxuan.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pingxuan.drools.DroolsSyntax;
import org.pingxuan.rulebook.RuleBookReader;
import org.pingxuan.rulefiles.OfficeFiles;
import org.pingxuan.rules.Diagnostics;
import org.pingxuan.rules.RuleBook;
import org.pingxuan.rules.RuleFile;
import org.pingxuan.rules.Trial;

/**
 * Small rules in versions: members have hours, branches visits and what their members add up to, counties the mean of all
 * branches below. In version n so many hours and visits give full points.
 */
final class SmallRules {

    private static final List<String> PLACES =
            List.of("kinds", "forms", "tiers", "sectors", "post-categories", "flags");

    private SmallRules() {}

    static List<RuleFile> files(int version) {
        List<RuleFile> files = new ArrayList<>();
        for (String table : PLACES) {
            files.add(shipped("dictionary/" + table + ".csv"));
        }
        files.add(file("dictionary/indicators.csv", """
                代码,标识,名称,英文,别名,类型,单位,最小,最大,小数位,步长,方向,类别,提供,核验,必填,默认,不计分,派生,取值
                m.hours,mHours,时数,Hours,,数值,小时,0,200,1,0.5,高,MEMBER,B,–,必填,,,,
                o.visits,oVisits,走访,Visits,,数值,次,0,200,1,,高,GRASSROOTS_ORG,B,–,必填,,,,
                o.good_pct,oGoodPct,良好党员比例,Good members,,数值,%,0,100,2,,高,GRASSROOTS_ORG,X,–,必填,,,是,
                o.hours_avg,oHoursAvg,党员人均时数,Hours a member,,数值,小时,0,200,2,,高,GRASSROOTS_ORG,X,–,必填,,,是,
                o.branch_avg,oBranchAvg,支部平均分,Mean of branches,,数值,分,0,100,2,,高,GRASSROOTS_ORG,X,–,必填,,,是,
                """));
        files.add(file("dictionary/derivations.csv", """
                指标,方法,来源,参数,范围,类别,形式,条件
                良好党员比例,子对象占比,,,直接,MEMBER,,个人.基础分 >= 60
                党员人均时数,子对象均值,时数,,直接,MEMBER,,
                支部平均分,子对象均值,branch.base,,全部下级,GRASSROOTS_ORG,,
                """));
        files.add(pack("personal", "个人", "kinds: [MEMBER]"));
        files.add(scoring("personal", "时数,工作,时数,按比例,0," + version + ",100%,时数 {值}\n"));
        files.add(pack("branch", "支部", "kinds: [GRASSROOTS_ORG], tiers: [VILLAGE_UNIT, TOWNSHIP]"));
        files.add(scoring(
                "branch",
                "走访,工作,走访,按比例,0," + version + ",40%,走访 {值}\n良好,工作,良好党员比例,按比例,0,100,30%,良好 {值}\n" + "人均,工作,党员人均时数,按比例,0,"
                        + version + ",30%,人均 {值}\n"));
        files.add(pack("county", "县", "kinds: [GRASSROOTS_ORG], tiers: [COUNTY]"));
        files.add(scoring("county", "平均,工作,支部平均分,按比例,0,100,100%,平均 {值}\n"));
        return files;
    }

    static RuleBook book(List<RuleFile> files) {
        RuleBookReader.Result read =
                new RuleBookReader(new OfficeFiles(), new DroolsSyntax()).read(files, new Diagnostics());
        return read.book()
                .orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
    }

    /** These rules are known to be right. */
    static Trial.Verdict trusted(List<RuleFile> files) {
        return new Trial.Verdict(book(files).release(), 0, 0, List.of());
    }

    private static RuleFile pack(String id, String title, String applies) {
        return file(id + "/pack.yaml", """
                id: %s
                title: {zh: %s, en: %s}
                source: S1
                applies: {%s, cycles: [year]}
                criteria:
                  work: {zh: 工作, en: work, max: 100}
                grades: {A: 90, B: 60, C: 0}
                """.formatted(id, title, id, applies));
    }

    private static RuleFile scoring(String pack, String rows) {
        return file(pack + "/scoring.csv", "规则,维度,指标,计分方式,起点,满点,占比,理由\n" + rows);
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleFile shipped(String path) {
        try {
            return new RuleFile(path, Files.readAllBytes(Path.of("rules", path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
