namespace ConsultBot.Tables.Knowledge;

/// <summary>What became of an import.</summary>
public enum KnowledgeImportOutcome
{
    /// <summary>There is a new version, and it is the current one.</summary>
    Imported,

    /// <summary>The current version has these very bytes already.</summary>
    Unchanged,

    /// <summary>The files have problems; nothing was written.</summary>
    Faulty,

    /// <summary>Another import became current in the meantime; this one changed nothing and may be tried again.</summary>
    Overtaken,
}
