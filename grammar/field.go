package grammar

import (
	"io"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablegram/cablegram/ast"
)

// The field grammar gives the inside of header and closing lines. A line is a sequence of fields, since translators
// and web copies set several on one line. A production recognises the extent of one field; its picker makes the node.

type (
	headingField struct {
		T end `parser:"( HeadingWord | Text ) ( Number | Figure )?"`
	}
	numberField struct {
		T end `parser:"LabelWord? Number"`
	}
	figuresField struct {
		T end `parser:"( Figure | Moment )+ | Group"`
	}
	classificationField struct {
		T end `parser:"ClassificationWord | LabelWord"`
	}
	urgencyField struct {
		T end `parser:"UrgencyWord"`
	}
	transmissionField struct {
		T end `parser:"TransmissionWord"`
	}
	initialField struct {
		T end `parser:"Initial"`
	}
	issuerField struct {
		T end `parser:"Text ( ForWord? Text )*"`
	}
	seriesField struct {
		T end `parser:"SeriesWord ( Text | Initial )"`
	}
	exemplarField struct {
		T end `parser:"CopyNumber | Number | Figure"`
	}
	copyField struct {
		T end `parser:"( CopyNumber | Number | Figure ) ToWord? Text Group*"`
	}
	itemField struct {
		T end `parser:"ToWord? Text Group*"`
	}
	copyListField struct {
		T end `parser:"( CopyWord | ListWord | MadeWord | Text ) ( Figure CopyWord )? ( Text | Group | Figure | ToWord )*"`
	}
	copyMoreField struct {
		T end `parser:"( Text | Group | Figure )+"`
	}
	fromField struct {
		T end `parser:"FromWord ( Group | Text Figure? Group? )"`
	}
	viaField struct {
		T end `parser:"ViaWord Text Group?"`
	}
	eventField struct {
		T end `parser:"EventWord ToWord? FromWord? Text Group? ( ToWord Text )? Moment? Text?"`
	}
	stepField struct {
		T end `parser:"EventWord Moment? Text?"`
	}
	momentField struct {
		T end `parser:"Moment"`
	}
	toField struct {
		T end `parser:"ToWord? Text Group* ( ToWord* Text Group* )*"`
	}
	forField struct {
		T end `parser:"ForWord ( Text | ToWord | Group )+"`
	}
	referenceField struct {
		T end `parser:"( ToWord | Text | Group | HeadingWord )* ( Number Figure* Group? ( Text Moment )? )+"`
	}
	registryField struct {
		T end `parser:"( Figure Moment | Moment )"`
	}
	captionField struct {
		T end `parser:"Text Group? ToWord Text Group? Moment ( Group | Number | Figure )?"`
	}
	signatureField struct {
		T end `parser:"Text Group?"`
	}
	actionField struct {
		T end `parser:"( RoleWord | Text ) ( Text Group* )* Group* Moment?"`
	}
	printingField struct {
		T end `parser:"Figure CopyWord RoleWord? Text?"`
	}
	madeField struct {
		T end `parser:"MadeWord Figure CopyWord? Text?"`
	}
	sentCopyField struct {
		T end `parser:"EventWord Text Figure CopyWord ( FromWord Text )?"`
	}
	distributionField struct {
		T end `parser:"Number ToWord? Text"`
	}
	typistField struct {
		T end `parser:"Text"`
	}
	incomingField struct {
		T end `parser:"IncomingWord ( Number | Figure ) Text? Moment?"`
	}
)

// end is the type of a production's only part: nothing is captured, since the place where a production stops is all
// that its picker needs.
type end struct{}

// fieldLine is any field. It is what the published grammar shows and what ties the productions together; lines are
// read field by field, by the production that the first token of a field and its place ask for.
type fieldLine struct {
	Heading        *headingField        `parser:"  @@"`
	Number         *numberField         `parser:"| @@"`
	Figures        *figuresField        `parser:"| @@"`
	Classification *classificationField `parser:"| @@"`
	Urgency        *urgencyField        `parser:"| @@"`
	Transmission   *transmissionField   `parser:"| @@"`
	Initial        *initialField        `parser:"| @@"`
	Issuer         *issuerField         `parser:"| @@"`
	Series         *seriesField         `parser:"| @@"`
	Exemplar       *exemplarField       `parser:"| @@"`
	Copy           *copyField           `parser:"| @@"`
	Item           *itemField           `parser:"| @@"`
	CopyList       *copyListField       `parser:"| @@"`
	CopyMore       *copyMoreField       `parser:"| @@"`
	From           *fromField           `parser:"| @@"`
	Via            *viaField            `parser:"| @@"`
	Event          *eventField          `parser:"| @@"`
	Step           *stepField           `parser:"| @@"`
	Moment         *momentField         `parser:"| @@"`
	To             *toField             `parser:"| @@"`
	For            *forField            `parser:"| @@"`
	Reference      *referenceField      `parser:"| @@"`
	Registry       *registryField       `parser:"| @@"`
	Caption        *captionField        `parser:"| @@"`
	Signature      *signatureField      `parser:"| @@"`
	Action         *actionField         `parser:"| @@"`
	Printing       *printingField       `parser:"| @@"`
	Made           *madeField           `parser:"| @@"`
	SentCopy       *sentCopyField       `parser:"| @@"`
	Distribution   *distributionField   `parser:"| @@"`
	Typist         *typistField         `parser:"| @@"`
	Incoming       *incomingField       `parser:"| @@"`
	Address        *addressField        `parser:"| @@"`
	Ending         *endingField         `parser:"| @@"`
	Citation       *citationField       `parser:"| @@"`
}

// fieldDefinition is the scanner of the field level as participle's lexer.
type fieldDefinition struct{}

func (fieldDefinition) Symbols() map[string]lexer.TokenType { return fieldSymbols() }

func (d fieldDefinition) Lex(name string, r io.Reader) (lexer.Lexer, error) {
	src, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return d.LexString(name, string(src))
}

func (fieldDefinition) LexString(_, src string) (lexer.Lexer, error) {
	ls := split(src)
	s := &stream{}
	for i := range ls.list {
		s.lexemes = appendLexemes(s.lexemes, ls.fieldsOf(&ls.list[i]))
	}
	return s, nil
}

// fieldParser is built on first use, like blockParser.
var fieldParser = sync.OnceValue(func() *participle.Parser[fieldLine] {
	return participle.MustBuild[fieldLine](participle.Lexer(fieldDefinition{}))
})

var trailing = participle.AllowTrailing(true)

// production is one production of the field grammar with its picker.
type production struct {
	// accept reads one field off the stream.
	accept   func(*lexer.PeekingLexer) error
	verdicts verdicts
	// pick makes the field's node of all its tokens, trivia included; nil where they are of the right classes and yet
	// lack what the node is about.
	pick func(ts []token, p picker) ast.Field
}

// picker tells a picker about the place of its line, and makes its nodes.
type picker struct {
	*nodes
	inList listing
	// place says that a name alone on the line is a place.
	place bool
}

// productionOf makes a production of a grammar struct; the parser is built on first use.
func productionOf[P any](pick func([]token, picker) ast.Field) *production {
	parser := sync.OnceValue(func() *participle.Parser[P] {
		p, err := participle.ParserForProduction[P](fieldParser())
		if err != nil {
			panic(err) // every P is a member of fieldLine
		}
		return p
	})
	return &production{
		accept: func(lex *lexer.PeekingLexer) error {
			_, err := parser().ParseFromLexer(lex, trailing)
			return err
		},
		pick: pick,
	}
}

// Productions of the field grammar.
var (
	pHeading        = productionOf[headingField](pickHeading)
	pNumber         = productionOf[numberField](pickNumber)
	pFigures        = productionOf[figuresField](pickNumber)
	pClassification = productionOf[classificationField](pickMarking)
	pUrgency        = productionOf[urgencyField](pickMarking)
	pTransmission   = productionOf[transmissionField](pickMarking)
	pInitial        = productionOf[initialField](pickMarking)
	pIssuer         = productionOf[issuerField](pickIssuer)
	pSeries         = productionOf[seriesField](pickSeries)
	pExemplar       = productionOf[exemplarField](pickCopy)
	pCopy           = productionOf[copyField](pickCopy)
	pItem           = productionOf[itemField](pickItem)
	pCopyList       = productionOf[copyListField](pickCopyList)
	pCopyMore       = productionOf[copyMoreField](pickCopyMore)
	pFrom           = productionOf[fromField](pickFrom)
	pVia            = productionOf[viaField](pickVia)
	pEvent          = productionOf[eventField](pickEvent)
	pStep           = productionOf[stepField](pickEvent)
	pMoment         = productionOf[momentField](pickMomentField)
	pTo             = productionOf[toField](pickTo)
	pFor            = productionOf[forField](pickFor)
	pReference      = productionOf[referenceField](pickReference)
	pRegistry       = productionOf[registryField](pickRegistry)
	pCaption        = productionOf[captionField](pickCaption)
	pSignature      = productionOf[signatureField](pickSignature)
	pAction         = productionOf[actionField](pickAction)
	pPrinting       = productionOf[printingField](pickPrinting)
	pMade           = productionOf[madeField](pickPrinting)
	pSentCopy       = productionOf[sentCopyField](pickPrinting)
	pDistribution   = productionOf[distributionField](pickDistribution)
	pTypist         = productionOf[typistField](pickTypist)
	pIncoming       = productionOf[incomingField](pickIncoming)
	pAddress        = productionOf[addressField](nil)
	pEnding         = productionOf[endingField](nil)
	pCitation       = productionOf[citationField](nil)
)
