using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Answers;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>The engine over the shipped knowledge and phrases.</summary>
internal static class Engine
{
    /// <summary>The phrase files that ship.</summary>
    public static readonly IReadOnlyList<PhraseBook> Phrases =
    [
        .. Directory.EnumerateFiles(Path.Combine(FindRoot(AppContext.BaseDirectory), "dialogs", "phrases"), "*.json").Select(file => PhraseBookReader.Read(File.ReadAllBytes(file))),
    ];

    public static QuestionEngine Shipped { get; } = Create();

    private static readonly Dictionary<Language, QuestionReader> Readers = CreateReaders();

    public static Reply Ask(string text, ConversationFocus? focus = null, Language language = Language.English) =>
        Shipped.Ask(text, language, focus ?? ConversationFocus.None);

    /// <summary>A whole text as it is read before anything is made of it.</summary>
    public static ReadQuestion Read(string text, Language language = Language.English) => Readers[language].Read(text);

    /// <summary>The same with documents beside the shipped knowledge.</summary>
    public static QuestionEngine With(IReadOnlyList<OfficialDocument> documents)
    {
        var shipped = Shipped.Knowledge;
        return new QuestionEngine(
            new KnowledgeBase(
                shipped.Sources, shipped.States, shipped.Organisations, shipped.Topics, shipped.Regions, shipped.Processes, shipped.Understandings,
                shipped.Headings, shipped.Passages, shipped.Terms, shipped.Events, shipped.Disagreements, documents),
            Phrases);
    }

    public static IEnumerable<Cited> Sentences(IEnumerable<AnswerBlock> blocks) => blocks.OfType<AnswerBlock.Paragraph>().SelectMany(block => block.Sentences);

    /// <summary>The numbers that fill one place of the sentences.</summary>
    public static IEnumerable<int> Numbers(IEnumerable<AnswerBlock> blocks, string place) =>
        Sentences(blocks).Select(cited => cited.Phrase.Arguments.GetValueOrDefault(place)).OfType<Argument.Number>().Select(number => number.Value);

    private static QuestionEngine Create()
    {
        var root = FindRoot(AppContext.BaseDirectory);
        var files = KnowledgeFiles.Names.Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(root, "deploy", "knowledge", name))));
        return new QuestionEngine(KnowledgeReader.Read([.. files]).Knowledge!, Phrases);
    }

    private static Dictionary<Language, QuestionReader> CreateReaders()
    {
        var names = new NameIndex(Shipped.Knowledge, Phrases.SelectMany(book => book.GenericWords(Cue.AnyProcess)), Phrases.SelectMany(book => book.WordsOf(Cue.Secretariat)));
        return Phrases.ToDictionary(book => book.Language, book => new QuestionReader(names, book, () => KnownWords.Of(Shipped.Knowledge, book.Language).Union(book.Ordinary)));
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : FindRoot(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));
}
