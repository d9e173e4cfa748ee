using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;

namespace ConsultBot.Core.Tests.Questions;

/// <summary>The engine over the shipped knowledge and phrases.</summary>
internal static class Engine
{
    public static QuestionEngine Shipped { get; } = Create();

    public static Reply Ask(string text, ConversationFocus? focus = null, Language language = Language.English) =>
        Shipped.Ask(text, language, focus ?? ConversationFocus.None);

    private static QuestionEngine Create()
    {
        var root = FindRoot(AppContext.BaseDirectory);
        var files = KnowledgeFiles.Names.Select(name => new KnowledgeFile(name, File.ReadAllBytes(Path.Combine(root, "deploy", "knowledge", name))));
        var phrases = Directory.EnumerateFiles(Path.Combine(root, "dialogs", "phrases"), "*.json").Select(file => PhraseBookReader.Read(File.ReadAllBytes(file)));
        return new QuestionEngine(KnowledgeReader.Read([.. files]).Knowledge!, [.. phrases]);
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ConsultBot.sln")) ? folder
        : FindRoot(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("ConsultBot.sln is not above the tests."));
}
