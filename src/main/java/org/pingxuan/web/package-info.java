/** Web: the door over HTTP, for programs under {@code /api/v1} (contract section 3) and with pages for people. */
@NullMarked
package org.pingxuan.web;

import org.jspecify.annotations.NullMarked;
