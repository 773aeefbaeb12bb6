package org.pingxuan.language;

import org.pingxuan.catalogue.Field;
import org.pingxuan.rules.Condition;

/** What a part of an expression may turn out to be while it is read. */
sealed interface Operand {

    /** Where it begins. */
    Token at();

    /** Already told to be wrong. */
    record Wrong(Token at) implements Operand {}

    /** Something that holds or not. */
    record Holding(Condition condition, Token at) implements Operand {}

    /** A number. */
    record Amount(Condition.Term term, Token at) implements Operand {}

    /** A field of any type. */
    record Named(Field field, Token at) implements Operand {}

    /** A text in quotes. */
    record Quoted(Token at) implements Operand {}

    /** A word that is no field: one of the choices of a field, or a misspelt name. */
    record Unknown(Token at) implements Operand {}

    /** 是 or 否. */
    record Flag(boolean yes, Token at) implements Operand {}
}
