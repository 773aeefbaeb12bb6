/** Drools: the only room that knows org.drools and org.kie - canonical DRL, its build and its sessions. */
@NullMarked
package org.pingxuan.drools;

import org.jspecify.annotations.NullMarked;
