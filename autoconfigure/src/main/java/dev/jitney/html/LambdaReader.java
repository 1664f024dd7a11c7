package dev.jitney.html;

import java.io.Serializable;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Reads the serialized form of one lambda and refuses what a page cannot use. */
final class LambdaReader {

	private final SerializedLambda lambda;

	private LambdaReader(SerializedLambda lambda) {
		this.lambda = lambda;
	}

	static LambdaReader read(@Nullable Serializable functional) {
		if (functional == null) {
			throw MarkupException.here("A method reference is null; name a method of a state, such as Todos::draft");
		}
		try {
			Method writeReplace = functional.getClass().getDeclaredMethod("writeReplace");
			writeReplace.setAccessible(true);
			if (writeReplace.invoke(functional) instanceof SerializedLambda lambda) {
				return new LambdaReader(lambda);
			}
			throw notALambda(functional);
		}
		catch (InaccessibleObjectException ex) {
			throw MarkupException.here("The module of " + functional.getClass().getPackageName()
					+ " is closed to Jitney; open the package to it, or put the application on the class path");
		}
		catch (ReflectiveOperationException ex) {
			throw notALambda(functional);
		}
	}

	private static MarkupException notALambda(Serializable functional) {
		return MarkupException.here("An instance of " + functional.getClass().getName() + " was given where a method"
				+ " is named; write a method reference such as Todos::draft, or a lambda");
	}

	MethodReference reference() {
		refuseConstructor();
		List<Object> captured = captured();
		captured.forEach(LambdaReader::refuseSymbol);
		if (!isLambda() && !captured.isEmpty()) {
			String type = simpleName(captured.get(0).getClass().getName());
			throw MarkupException.here("The method reference is bound to one object, a " + type + ", but a page is"
					+ " compiled once for everybody; name the class: " + type + "::" + this.lambda.getImplMethodName());
		}
		if (isLambda() && this.lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic) {
			throw MarkupException.here("The lambda uses the page object (this), but a page is compiled once for"
					+ " everybody; use only the lambda's own parameters, or make it a method of the state");
		}
		captured.forEach(LambdaReader::refuseVariable);
		return make(captured);
	}

	MethodReference staticReference() {
		refuseConstructor();
		if (isLambda()) {
			throw MarkupException
				.here("A memo is known by the name of its method, and a lambda has none; write the body"
						+ " as a static method of the page class and hand over its name: memo(TodoPages::footer)");
		}
		if (this.lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic) {
			throw MarkupException.here("The memo's method " + this.lambda.getImplMethodName() + " is not static; a memo"
					+ " is made once for all pages, so declare the method static");
		}
		return make(List.of());
	}

	private void refuseConstructor() {
		if (this.lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
			String type = simpleName(this.lambda.getImplClass().replace('/', '.'));
			throw MarkupException.here("The constructor " + type + "::new was given where a method is named; write a"
					+ " method that calls it and name that");
		}
	}

	private static void refuseSymbol(Object captured) {
		if (captured instanceof Row || captured instanceof Value || captured instanceof Component) {
			throw MarkupException.here("The lambda uses " + captured
					+ ", which has no content while the page is compiled;"
					+ " take a value from the row with todo.get(Todo::id) or todo.text(Todo::title), and hand it to a"
					+ " handler as a bound argument");
		}
	}

	private static void refuseVariable(Object captured) {
		if (!Literal.is(captured)) {
			throw MarkupException.here("The lambda uses a variable that holds a " + captured.getClass().getName()
					+ ", which is not a constant; let Spring hand it to the state, and call a method of the state");
		}
	}

	private MethodReference make(List<Object> captured) {
		List<String> parameters = MethodTypeDesc.ofDescriptor(this.lambda.getInstantiatedMethodType())
			.parameterList()
			.stream()
			.map(LambdaReader::binaryName)
			.toList();
		String declaring = this.lambda.getImplClass().replace('/', '.');
		return new MethodReference(parameters.isEmpty() ? declaring : parameters.get(0), declaring,
				this.lambda.getImplMethodName(), this.lambda.getImplMethodSignature(), parameters, isLambda(), captured,
				SourceLocation.caller());
	}

	/**
	 * Compilers give bodies of lambdas names of this form, and so do they for references
	 * they have to rewrite.
	 */
	private boolean isLambda() {
		return this.lambda.getImplMethodName().startsWith("lambda$");
	}

	private List<Object> captured() {
		return IntStream.range(0, this.lambda.getCapturedArgCount()).mapToObj(this::captured).toList();
	}

	private Object captured(int index) {
		Object value = this.lambda.getCapturedArg(index);
		if (value == null) {
			throw MarkupException.here("The lambda uses a variable that is null; a page sees no data, so let a method"
					+ " of the state return it");
		}
		return value;
	}

	private static String binaryName(ClassDesc type) {
		String descriptor = type.descriptorString();
		if (type.isClassOrInterface()) {
			return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
		}
		return type.isPrimitive() ? type.displayName() : descriptor.replace('/', '.');
	}

	private static String simpleName(String binaryName) {
		return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
	}

}
