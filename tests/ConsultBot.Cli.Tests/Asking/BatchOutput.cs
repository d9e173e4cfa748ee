using System.Text;

namespace ConsultBot.Cli.Tests.Asking;

/// <summary>One run of the built program over a file of conversations of many kinds; the tests look at its lines.</summary>
public sealed class BatchOutput : IAsyncLifetime, IDisposable
{
    /// <summary>Characters of a text that is too long to be read.</summary>
    internal const int LongText = 20_480;

    private readonly TemporaryFolder _folder = new();
    private IReadOnlyList<BatchReply> _replies = [];

    internal CliResult Result { get; private set; } = null!;

    internal BatchReply this[string id] => _replies.Single(reply => reply.Id == id);

    internal IEnumerable<string> Ids => _replies.Select(reply => reply.Id);

    public async Task InitializeAsync()
    {
        string[] lines =
        [
            """{"id":"follow-up","lang":"en","turns":["Who is in the Colombo Process?","and who chairs it?"]}""",
            """{"id":"alone","lang":"en","turns":["and who chairs it?"]}""",
            "",
            """{"gold":{"answer":["x"]},"turns":["Qui sont les membres du Processus de Söderköping ?"],"id":"french","lang":"fr"}""",
            """{"id":"spanish","lang":"es","turns":["¿Quiénes copresiden el Proceso de Bali?"],"tags":[]}""",
            "   ",
            """{"id":"outside","lang":"en","turns":["Who co-chairs the Bali Process?","Who won the football match?"]}""",
            $$"""{"id":"long","lang":"en","turns":["{{new string('é', LongText)}}","Who co-chairs the Bali Process?"]}""",
            """{"id":"blank","lang":"en","turns":["  "]}""",
            """{"id":"silent","lang":"en","turns":[]}""",
            """{"id":42,"turns":["Quiénes copresiden el Proceso de Bali"]}""",
            """{"id":"half \ud83d","lang":"en","turns":["Who co-chairs the \"Bali\" Process? \ud83d"]}""",
            """{"id":"unknown language","lang":"xx","turns":["Who co-chairs the Bali Process?"]}""",
        ];
        var input = _folder.PathOf("questions.jsonl");
        await File.WriteAllTextAsync(input, string.Join("\r\n", lines), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var output = _folder.Write("answers.jsonl", "from before");
        Result = await CliProcess.RunAsync(
            _folder.Root, _folder.PathOf("store"), "ask", "--batch", "questions.jsonl", "--out", "answers.jsonl", "--storage", "memory", "--language", "es");
        _replies = Result.ExitCode == 0 ? BatchReply.ReadAll(await File.ReadAllTextAsync(output)) : [];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
