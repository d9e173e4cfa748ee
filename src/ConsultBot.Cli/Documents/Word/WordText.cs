using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Math = DocumentFormat.OpenXml.Math;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>
/// Reads the running text of paragraphs: tracked insertions are text, tracked deletions and hidden text are none; of a field its result is text and its code is none.
/// What hangs on a paragraph (notes, text boxes, images) is collected beside it.
/// </summary>
internal sealed class WordText(WordStyles styles, WordNoteMarks marks)
{
    private readonly StringBuilder _text = new();

    /// <summary>For each open field whether its result has begun; a field may span paragraphs.</summary>
    private readonly Stack<bool> _fields = new();

    public WordAttachments Attachments { get; private set; } = new();

    /// <summary>Whether tracked deletions were left out.</summary>
    public bool HasDeletions { get; private set; }

    /// <param name="ownMark">What <c>footnoteRef</c> prints inside of a note; null outside.</param>
    public string Read(OpenXmlElement paragraph, string? ownMark = null)
    {
        _text.Clear();
        Walk(paragraph, ownMark);
        return _text.ToString();
    }

    public WordAttachments TakeAttachments()
    {
        var taken = Attachments;
        Attachments = new WordAttachments();
        return taken;
    }

    private void Walk(OpenXmlElement parent, string? ownMark)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case ParagraphProperties or RunProperties or DeletedFieldCode or FieldCode or RubyProperties:
                    break;
                case DeletedRun or MoveFromRun or DeletedText:
                    HasDeletions = true;
                    break;
                case Run run when styles.IsHidden(run.RunProperties):
                    Fields(run);
                    break;
                case Run run when run.RunProperties?.VerticalTextAlignment?.Val?.Value is VerticalPositionValues.Superscript or VerticalPositionValues.Subscript:
                    Shift(run, ownMark, run.RunProperties.VerticalTextAlignment!.Val!.Value is VerticalPositionValues.Superscript);
                    break;
                case Drawing or Picture or EmbeddedObject:
                    Attachments.Add(element);
                    break;
                case AlternateContent alternatives:
                    // A newer form and, for older programs, the same once more.
                    Walk((OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives, ownMark);
                    break;
                default:
                    Leaf(element, ownMark);
                    break;
            }
        }
    }

    private void Leaf(OpenXmlElement element, string? ownMark)
    {
        switch (element)
        {
            case FieldChar field:
                Turn(field);
                break;
            case FootnoteReference reference:
                Append(marks.Refer(reference));
                break;
            case EndnoteReference reference:
                Append(marks.Refer(reference));
                break;
            case FootnoteReferenceMark or EndnoteReferenceMark:
                Append(ownMark ?? string.Empty);
                break;
            case Text or Math.Text:
                Append(((OpenXmlLeafTextElement)element).Text);
                break;
            default:
                if (Sign(element) is { } sign)
                {
                    Append(sign);
                }
                else
                {
                    Walk(element, ownMark);
                }

                break;
        }
    }

    private static string? Sign(OpenXmlElement element) => element switch
    {
        TabChar or PositionalTab => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        SoftHyphen => string.Empty,
        SymbolChar { Char.Value: { } code } => Symbol(code),
        _ => null,
    };

    /// <summary>Signs of private use name a place in a symbol font; the common bullet is shown, others as the plain sign at that place.</summary>
    private static string Symbol(string code) =>
        !int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? string.Empty
        : value is 0xF0B7 or 0xF0A7 or 0xF0D8 ? "•" : value is >= 0x20 and <= 0xFFFF and not (>= 0xD800 and <= 0xDFFF) ? ((char)value).ToString() : string.Empty;

    private void Append(string text)
    {
        if (!_fields.Contains(false))
        {
            _text.Append(text);
        }
    }

    private void Shift(Run run, string? ownMark, bool up)
    {
        var start = _text.Length;
        Walk(run, ownMark);
        var shifted = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append(up ? RaisedText.Raise(shifted) : RaisedText.Lower(shifted));
    }

    private void Fields(Run hidden)
    {
        foreach (var field in hidden.Elements<FieldChar>())
        {
            Turn(field);
        }
    }

    private void Turn(FieldChar field)
    {
        var turn = field.FieldCharType?.Value;
        if (turn == FieldCharValues.Begin)
        {
            _fields.Push(false);
        }
        else if (_fields.TryPop(out _) && turn == FieldCharValues.Separate)
        {
            _fields.Push(true);
        }
    }
}
