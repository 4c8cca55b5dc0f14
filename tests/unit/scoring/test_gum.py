from scoring.gum import read_gum

# Invented. "Mayor Olin" is 1, "the port of Tarn" 2, "Tarn" 3; "don't" is two words.
CONLLU = """\
# newdoc id = GUM_news_tarn
# global.Entity = GRP-etype-infstat
# newpar
# sent_id = 1
1	Mayor	mayor	NOUN	NN	_	3	nsubj	_	Entity=(1-person-new
2	Olin	Olin	PROPN	NNP	_	1	flat	_	Entity=1)
3	closed	close	VERB	VBD	_	0	root	_	_
4	the	the	DET	DT	_	5	det	_	Entity=(2-place-new
5	port	port	NOUN	NN	_	3	obj	_	_
6	of	of	ADP	IN	_	7	case	_	_
7	Tarn	Tarn	PROPN	NNP	_	5	nmod	_	Entity=(3-place-new)2)|SpaceAfter=No
8	.	.	PUNCT	.	_	3	punct	_	_

# newpar
# sent_id = 2
1	He	he	PRON	PRP	_	4	nsubj	_	Entity=(1-person-giv)
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	care	care	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

"""


def test_document_is_read_with_its_words_phrases_and_groups(tmp_path):
    path = tmp_path / "dev.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    [document] = read_gum(path)
    assert (document.doc_id, document.genre) == ("GUM_news_tarn", "news")
    assert document.text == "Mayor Olin closed the port of Tarn.\n\nHe don't care."
    phrases = [
        (
            document.text[one.start_char : one.end_char],
            document.text[slice(*document.words[one.head])],
            one.kind,
            one.group,
            one.form,
        )
        for one in document.phrases
    ]
    assert phrases == [
        ("Mayor Olin", "Mayor", "person", "1", "nominal"),
        ("Tarn", "Tarn", "place", "3", "name"),
        ("the port of Tarn", "port", "place", "2", "nominal"),
        ("He", "He", "person", "1", "pronoun"),
    ]


def test_head_is_that_of_the_tree_also_of_a_shorter_stretch(tmp_path):
    path = tmp_path / "dev.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    [document] = read_gum(path)
    start = document.text.index("the port")
    assert document.head_of(start, start + len("the port")) == 4
    assert document.head_of(start, start + len("the port of Tarn")) == 4
    assert document.head_of(5, 6) is None  # a space
