/**
 * What the tests of an application use: pages driven without a browser and without a
 * server, and the contract of state managers. Public API; needs jsoup and Spring Boot's
 * test starters on the class path.
 */
@NullMarked
package dev.jitney.test;

import org.jspecify.annotations.NullMarked;
