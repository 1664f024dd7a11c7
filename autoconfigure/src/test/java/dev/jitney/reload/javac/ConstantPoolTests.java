package dev.jitney.reload.javac;

import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

import static org.assertj.core.api.Assertions.assertThat;

class ConstantPoolTests {

	@Test // #6
	void findsWhatOnlyDescriptorsAndSignaturesMention() {
		ClassWriter writer = new ClassWriter(0);
		writer.visit(Opcodes.V17, 0, "app/Page", null, "java/lang/Object", null);
		writer.visitField(0, "one", "[Lstore/Käse;", null, null);
		writer.visitField(0, "more", "Ljava/util/Map;", "Ljava/util/Map<Lstore/LONG$1;-[TLINE;>;", null);
		writer.visitField(0, "inner", "Lstore/Outer$Inner;", "Lstore/Outer<Lstore/Öl;>.Inner;", null);
		writer.visitMethod(Opcodes.ACC_ABSTRACT, "find", "(IJLstore/Line;Z)Lstore/List;", null, null);
		writer.visitEnd();
		assertThat(ConstantPool.classes(writer.toByteArray())).containsExactlyInAnyOrder("app/Page", "java/lang/Object",
				"store/Käse", "java/util/Map", "store/LONG$1", "INE", "store/Outer$Inner", "store/Outer", "store/Öl",
				"store/Line", "store/List");
	}

}
