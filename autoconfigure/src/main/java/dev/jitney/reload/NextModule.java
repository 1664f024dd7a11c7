package dev.jitney.reload;

import dev.jitney.compile.PageProgram;
import dev.jitney.view.ViewShape;

/**
 * What an open page is about to have instead of its module.
 *
 * @param route which page
 * @param former file name of the module that browsers have
 * @param name that of the one to come, which is served already
 * @param script the same as one expression: a function of Preact's h and Fragment, which
 * returns what the module exports
 * @param showsSameView whether it can show the view that the former one shows, and has no
 * handlers that are not known yet
 */
public record NextModule(String route, String former, String name, String script, boolean showsSameView) {

	static NextModule of(PageProgram former, PageProgram next) {
		boolean same = former.handlers().keySet().containsAll(next.handlers().keySet())
				&& ViewShape.of(former.template()).equals(ViewShape.of(next.template()));
		return new NextModule(next.route(), former.entry().name(), next.entry().name(), next.script(), same);
	}

}
