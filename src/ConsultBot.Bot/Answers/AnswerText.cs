using System.Globalization;
using System.Text;
using ConsultBot.Bot.Messages;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Answers;

/// <summary>Writes an answer as text with numbered sources: <c>[1]</c> after what rests on a source, the sources at the end.</summary>
public sealed class AnswerText(Sentence sentence)
{
    /// <param name="answer">What is answered.</param>
    /// <param name="knowledge">The version it was answered from: its sources have what it cites.</param>
    /// <param name="language">What a text lacks in it is in English.</param>
    /// <param name="markup">Of the text; choices and suggestions are always plain.</param>
    public RenderedAnswer Write(Answer answer, KnowledgeBase knowledge, Language language, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var citations = answer.Citations.ToList();
        var writing = new Writing(sentence, citations, language, markup);
        foreach (var block in answer.Blocks)
        {
            writing.Write(block);
        }

        writing.WriteSources(answer.HoldsOurTranslation(language) ? "Sources.Ours" : "Sources", citation => Describe(knowledge, citation, language, markup));
        return new RenderedAnswer(writing.ToString(), citations, Choices(answer.Choices, language), Choices(answer.Suggestions, language));
    }

    /// <summary>A place in a source, as a reader can look it up: who published what, when, and where in it.</summary>
    public string Describe(KnowledgeBase knowledge, Citation citation, Language language, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(citation);
        var source = knowledge.GetSource(citation.Source);
        var phrase = Phrase.Of(source.Symbol is null ? "Source" : "Source.WithSymbol",
            ("publisher", new Argument.Verbatim(source.Publisher)), ("title", new Argument.Verbatim(source.Title)),
            ("symbol", new Argument.Verbatim(source.Symbol ?? string.Empty)), ("date", new Argument.Date(source.Date)),
            ("locator", new Argument.Verbatim(citation.Locator)));
        return sentence.Write(phrase, language, markup);
    }

    /// <summary>The place of a text that is shown without an answer around it, and whether it is shown in our own translation.</summary>
    public string DescribeFor(LocalText shown, KnowledgeBase knowledge, Citation citation, Language language, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var place = Describe(knowledge, citation, language, markup);
        return shown.Ours.Contains(language) ? $"{place} {sentence.Write(Phrase.Of("Unofficial"), language, markup)}" : place;
    }

    private List<PendingChoice> Choices(IReadOnlyList<Choice> choices, Language language) =>
        [.. choices.Select(choice => new PendingChoice(sentence.Write(choice.Label, language, Markup.Plain), sentence.Write(choice.Asks, language, Markup.Plain)))];

    private sealed class Writing(Sentence sentence, List<Citation> citations, Language language, Markup markup)
    {
        private readonly StringBuilder _text = new();

        public void Write(AnswerBlock block)
        {
            StartParagraph();
            switch (block)
            {
                case AnswerBlock.Paragraph paragraph:
                    _text.AppendJoin(' ', paragraph.Sentences.Select((cited, at) => Say(cited, SameAsNext(paragraph.Sentences, at))));
                    break;
                case AnswerBlock.Listing listing:
                    _text.Append(Say(listing.Lead)).Append('\n');
                    WriteItems(listing.Items, 0);
                    break;
                case AnswerBlock.Comparison comparison:
                    Write(comparison);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(block));
            }
        }

        public void WriteSources(string lead, Func<Citation, string> describe)
        {
            if (citations.Count == 0)
            {
                return;
            }

            StartParagraph();
            _text.Append(sentence.Write(Phrase.Of(lead, ("count", new Argument.Number(citations.Count))), language, markup));
            for (var at = 0; at < citations.Count; at++)
            {
                _text.Append("\n\n").Append(CultureInfo.InvariantCulture, $"[{at + 1}] ").Append(describe(citations[at]));
            }
        }

        public override string ToString() => _text.ToString();

        /// <summary>A run of sentences with the same sources carries its mark once, at its end.</summary>
        private static bool SameAsNext(IReadOnlyList<Cited> sentences, int at) =>
            at + 1 < sentences.Count && sentences[at].Citations.Count > 0 && sentences[at].Citations.SequenceEqual(sentences[at + 1].Citations);

        private string Say(Cited cited, bool withoutMark = false)
        {
            var text = sentence.Write(cited.Phrase, language, markup);
            return withoutMark ? text : text + Marks(cited.Citations);
        }

        private string Marks(IReadOnlyList<Citation> cited) =>
            string.Concat(cited.Select(citation => string.Create(CultureInfo.InvariantCulture, $" [{citations.IndexOf(citation) + 1}]")));

        /// <param name="indent">Markdown takes an item for a child when it stands under its parent's text: four columns under "11. ", three under "1. ".</param>
        private void WriteItems(IReadOnlyList<ListedItem> items, int indent)
        {
            foreach (var item in items)
            {
                var mark = item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
                _text.Append('\n').Append(' ', indent).Append(mark);
                _text.Append(sentence.Write(item.Text, language, markup)).Append(Marks(item.Citations));
                WriteItems(item.Children, indent + mark.Length);
            }
        }

        /// <summary>Told subject by subject: a table is not shown in every channel.</summary>
        private void Write(AnswerBlock.Comparison comparison)
        {
            for (var subject = 0; subject < comparison.Subjects.Count; subject++)
            {
                if (subject > 0)
                {
                    StartParagraph();
                }

                var name = sentence.Write(comparison.Subjects[subject], language, markup);
                _text.Append(markup == Markup.Markdown ? $"**{name}**" : name).Append('\n');
                foreach (var aspect in comparison.Aspects)
                {
                    _text.Append("\n- ").Append(sentence.Write(Phrase.Of("Comparison.Aspect", ("name", new Argument.Inner(aspect.Name))), language, markup))
                        .Append(' ').Append(Say(aspect.Values[subject]));
                }
            }
        }

        private void StartParagraph()
        {
            if (_text.Length > 0)
            {
                _text.Append("\n\n");
            }
        }
    }
}
