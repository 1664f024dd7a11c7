/** A small application, to be found by scanning. */
package dev.jitney.autoconfigure.shop;
