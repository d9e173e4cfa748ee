namespace ConsultBot.Tables.Knowledge;

/// <summary>What became of a change of the documents.</summary>
public enum DocumentChangeOutcome
{
    /// <summary>A new version has the document.</summary>
    Added,

    /// <summary>A new version has it instead of another of the same id.</summary>
    Replaced,

    /// <summary>A new version is without it.</summary>
    Removed,

    /// <summary>The current version has this very document already.</summary>
    Unchanged,

    /// <summary>The current version has no document of that id.</summary>
    Missing,

    /// <summary>The document is larger than one may be; nothing was changed.</summary>
    TooLarge,

    /// <summary>There are as many documents, or as much text, as a knowledge base takes; nothing was changed.</summary>
    Full,

    /// <summary>There is no curated base yet that it could stand beside; nothing was changed.</summary>
    NothingImported,

    /// <summary>Others changed the knowledge again and again at the same time; nothing was changed, and it may be tried again.</summary>
    Overtaken,
}
