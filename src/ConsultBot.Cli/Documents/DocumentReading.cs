using System.Diagnostics.CodeAnalysis;
using ConsultBot.Core.Knowledge.Documents;

namespace ConsultBot.Cli.Documents;

/// <summary>What reading a file came to: a document, or what is wrong with the file.</summary>
internal sealed class DocumentReading
{
    public DocumentReading(OfficialDocument document, IReadOnlyList<string> notes) => (Document, Problems, Notes) = (document, [], notes);

    public DocumentReading(DocumentProblem problem) => (Problems, Notes) = ([problem], []);

    [MemberNotNullWhen(true, nameof(Document))]
    public bool IsSound => Document is not null;

    /// <summary>Null unless the file is sound.</summary>
    public OfficialDocument? Document { get; }

    /// <summary>Empty when the file is sound.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>What the operator should know although the file could be read, such as a guessed encoding; a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }
}
