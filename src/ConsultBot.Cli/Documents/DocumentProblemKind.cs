namespace ConsultBot.Cli.Documents;

/// <summary>Why a file cannot be added as a document.</summary>
internal enum DocumentProblemKind
{
    Missing,
    Unreadable,
    Empty,
    NoText,
    UnknownFormat,
    WrongName,
    TooLarge,
    TooMuchInflated,
    TooManyParts,
    TooDeep,
    LineTooLong,
    Encrypted,
    OldWord,
    Broken,
    ForbiddenXml,
    Binary,
    NulCharacters,
}
