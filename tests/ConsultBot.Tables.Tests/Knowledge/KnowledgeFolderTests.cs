using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Knowledge.Documents;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Tables.Tests.Knowledge;

public sealed class KnowledgeFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("consultbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_WhatWasWritten_IsTheSameWithDocuments()
    {
        KnowledgeFile[] files = [.. KnowledgeSets.Example.OrderBy(file => file.Name, StringComparer.Ordinal), DocumentJson.Write(Papers.Short("paper"))];

        await KnowledgeFolder.WriteAsync(Path.Combine(_folder, "new"), files, default);
        var read = await KnowledgeFolder.ReadAsync(Path.Combine(_folder, "new"), default);

        Assert.Equal(files.Select(file => file.Name), read.Select(file => file.Name));
        Assert.Equal(KnowledgeStore.Texts(files), KnowledgeStore.Texts(read));
    }

    [Fact]
    public async Task Read_DocumentWithANameThatIsNoId_IsNamedByValidation()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "documents"));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "documents", "My Paper.json"), Encoding.UTF8.GetBytes("{}"));

        var files = await KnowledgeFolder.ReadAsync(_folder, default);

        var problems = KnowledgeReader.Read([.. KnowledgeSets.Example, .. files]).Problems;
        Assert.Equal("documents/My Paper.json", Assert.Single(problems).File);
    }
}
