package dev.jitney.test.kit;

import org.springframework.stereotype.Component;

/** A bean that no test names. */
@Component
class Unwanted {

}
