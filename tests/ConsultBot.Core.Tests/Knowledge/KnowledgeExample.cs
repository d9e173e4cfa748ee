using System.Text;
using System.Text.Json.Nodes;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Tests.Knowledge;

/// <summary>A small sound set of files in which every property of every kind is there, to be spoilt by a test.</summary>
internal sealed class KnowledgeExample
{
    private readonly Dictionary<string, string> _texts =
        KnowledgeFiles.Names.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(RepositoryFolder.Example, name)));

    public IReadOnlyList<KnowledgeFile> Files => [.. _texts.Select(text => new KnowledgeFile(text.Key, Encoding.UTF8.GetBytes(text.Value)))];

    public JsonNode Root(string file) => JsonNode.Parse(_texts[file])!;

    /// <summary>Changes the entries of a file.</summary>
    public KnowledgeExample Edit(string file, Action<JsonArray> change)
    {
        var root = Root(file);
        change(root[Path.GetFileNameWithoutExtension(file)]!.AsArray());
        return Write(file, root.ToJsonString());
    }

    public KnowledgeExample Replace(string file, string text, string by)
    {
        Assert.Contains(text, _texts[file], StringComparison.Ordinal);
        return Write(file, _texts[file].Replace(text, by, StringComparison.Ordinal));
    }

    public KnowledgeExample Write(string file, string text)
    {
        _texts[file] = text;
        return this;
    }

    public KnowledgeReading Read() => KnowledgeReader.Read(Files);

    public KnowledgeProblem SingleProblem() => Assert.Single(Read().Problems);
}
