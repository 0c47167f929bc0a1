package chat.parley.protocol.operation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Field;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OperationTypeTest {

    @Test
    void everyOperationIsNamedAfterItsFeatureAndSummarised() {
        assertThat(OperationType.all().values())
                .isNotEmpty()
                .allSatisfy(
                        type -> {
                            assertThat(type.name()).matches("[a-z]+\\.[a-zA-Z]+");
                            assertThat(type.declared().summary()).matches("[A-Z][^.]+");
                            assertThat(type.answer().isRecord()).isTrue();
                        });
    }

    @Test
    void onlySigningInIsOpenToAnyone() {
        assertThat(OperationType.all().values())
                .filteredOn(type -> type.declared().access() == Operation.Access.ANYONE)
                .extracting(OperationType::name)
                .containsExactlyInAnyOrder(
                        "auth.register",
                        "auth.login",
                        "auth.refresh",
                        "auth.forgot",
                        "auth.bootstrap",
                        "auth.answer",
                        "auth.prolong",
                        "auth.assert");
    }

    /// What belongs to one account, is bounded by the settings, or is a page at most by itself, is
    /// told whole.
    @Test
    @Tag("W45")
    void everyListComesInPages() {
        assertThat(OperationType.all().values())
                .filteredOn(type -> components(type.answer()).anyMatch(OperationTypeTest::isList))
                .filteredOn(
                        type ->
                                components(type.request())
                                        .map(RecordComponent::getName)
                                        .noneMatch(Set.of("limit", "after")::contains))
                .extracting(OperationType::name)
                .containsExactlyInAnyOrder(
                        "account.whoami",
                        "account.show",
                        "conversation.unread",
                        "message.show",
                        "message.pins",
                        "server.reload");
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    private static boolean isList(RecordComponent component) {
        return component.getType() == List.class;
    }

    @Test
    void everyRecordOfTheProtocolBearsDistinctNumbers() {
        for (Class<?> record : records()) {
            List<Integer> numbers =
                    new Shape.Struct(record)
                            .components().stream().map(Shape.Component::number).toList();
            assertThat(numbers).as(record.getName()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyMemberOfAFamilyAndEveryConstantBearsADistinctNumber() {
        families()
                .forEach(
                        family ->
                                assertThat(
                                                Arrays.stream(family.getPermittedSubclasses())
                                                        .map(
                                                                member ->
                                                                        member.getAnnotation(
                                                                                Field.class))
                                                        .map(
                                                                field ->
                                                                        field == null
                                                                                ? -1
                                                                                : field.value()))
                                        .as(family.getName())
                                        .doesNotContain(-1)
                                        .doesNotHaveDuplicates());
    }

    private static Stream<Class<?>> families() {
        return Stream.concat(
                OperationType.families(),
                Stream.of(ClientFrame.class, ServerFrame.class, Event.class));
    }

    /// Every record that can be reached from a frame, a request, an answer or an event.
    private static Set<Class<?>> records() {
        Deque<Shape> open = new ArrayDeque<>();
        open.add(Shape.of(ClientFrame.class));
        open.add(Shape.of(ServerFrame.class));
        for (OperationType type : OperationType.all().values()) {
            open.add(new Shape.Struct(type.request()));
            open.add(new Shape.Struct(type.answer()));
        }
        Set<Class<?>> records = new HashSet<>();
        while (!open.isEmpty()) {
            switch (open.poll()) {
                case Shape.Struct struct when records.add(struct.type()) ->
                        struct.components().forEach(component -> open.add(component.shape()));
                case Shape.Family family ->
                        family.members()
                                .values()
                                .forEach(member -> open.add(new Shape.Struct(member)));
                case Shape.ListOf list -> open.add(list.element());
                case Shape _ -> {}
            }
        }
        return records;
    }
}
