package org.pingxuan.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a call that is done for a reason, which its body gives. */
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecordSchema.Reason.class),
                        examples = @ExampleObject(RecordSchema.Reason.EXAMPLE)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ReasonAsked {}
