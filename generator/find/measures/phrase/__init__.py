"""What a figure without slots is of: one phrase of its sentence that can be read alone, or nothing. own asks in turn.

its verb        told_of (stood, rose, costs), objects, as_object, deeds, participles, halts, moved_things, quoted (traded)
its noun        things, counted, sizes, behind, among (some of a number), times (how long), chances, rests
beside another  again (the same measure once more), beside (another value of it), changed (an amount of change), parallel (a clause
                without a verb), listed, leftover (the measure before), referring (to the sentence before)
"""
