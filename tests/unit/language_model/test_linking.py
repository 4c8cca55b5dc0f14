from language_model.components.linking import Layout, link_pieces


def layout(n_tokens, *, sentences=(), paragraphs=()):
    """Number sentences and paragraphs that start at the given tokens."""
    return Layout(
        sentence=[sum(start <= i for start in sentences) for i in range(n_tokens)],
        paragraph=[sum(start <= i for start in paragraphs) for i in range(n_tokens)],
    )


def test_plain_statement_is_one_link():
    [link] = link_pieces([(0, 2)], [(2, 3)], [(3, 9)], layout(10))
    assert (link.source, link.cue, link.content) == ([(0, 2)], [(2, 3)], [(3, 9)])


def test_quotation_broken_by_its_cue_is_one_content():
    [link] = link_pieces([(5, 6)], [(6, 7)], [(0, 5), (8, 14)], layout(15))
    assert link.content == [(0, 5), (8, 14)]


def test_second_cue_shares_the_subject():
    links = link_pieces([(0, 1)], [(1, 2), (8, 9)], [(2, 7), (9, 14)], layout(15))
    assert [link.source for link in links] == [[(0, 1)], [(0, 1)]]


def test_cue_without_content_is_dropped():
    assert link_pieces([(0, 1)], [(1, 2)], [], layout(5)) == []


def test_content_without_cue_and_source_is_dropped():
    assert link_pieces([], [], [(3, 9)], layout(10)) == []


def test_content_without_cue_takes_the_source_beside_it():
    [link] = link_pieces([(0, 2)], [], [(3, 9)], layout(10))
    assert (link.source, link.cue) == ([(0, 2)], [])


def test_a_far_source_is_not_guessed():
    far = layout(400, sentences=(200,), paragraphs=(200,))
    [link] = link_pieces([(0, 1)], [(300, 301)], [(301, 310)], far)
    assert link.source == []


def test_links_stand_in_order_of_their_contents():
    text = layout(40, sentences=(20,))
    links = link_pieces([(0, 1), (20, 21)], [(1, 2), (21, 22)], [(22, 30), (2, 9)], text)
    assert [link.content[0] for link in links] == [(2, 9), (22, 30)]
