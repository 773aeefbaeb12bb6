package org.pingxuan.drools;

import java.util.Collection;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Refuses everything in a DRL file that is not a rule. */
final class Extras {

    private final DrlSource source;

    Extras(DrlSource source) {
        this.source = source;
    }

    void refuse(PackageDescr parsed) {
        if (!parsed.getName().isEmpty()) {
            refuse(source.find("package", 0), "package");
        }
        if (parsed.getUnit() != null) {
            refuse(source.find("unit", 0), "unit");
        }
        refuse(parsed.getImports(), "import");
        refuse(parsed.getFunctionImports(), "import function");
        refuse(parsed.getAccumulateImports(), "import accumulate");
        refuse(parsed.getGlobals(), "global");
        refuse(parsed.getFunctions(), "function");
        refuse(parsed.getTypeDeclarations(), "declare");
        refuse(parsed.getEnumDeclarations(), "declare enum");
        refuse(parsed.getEntryPointDeclarations(), "declare entry-point");
        refuse(parsed.getWindowDeclarations(), "declare window");
        parsed.getAttributes().forEach(attribute -> refuse(source.find(attribute.getName(), 0), attribute.getName()));
        refuse(parsed.getRules().stream().filter(RuleDescr::isQuery).toList(), "query");
    }

    private void refuse(Collection<? extends BaseDescr> descrs, String what) {
        descrs.forEach(descr -> refuse(descr.getStartCharacter(), what));
    }

    private void refuse(int offset, String what) {
        source.error(Math.max(0, offset), "DRL_NOT_ALLOWED", what);
    }
}
