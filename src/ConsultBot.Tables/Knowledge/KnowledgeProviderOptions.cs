using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Tables.Knowledge;

/// <summary>How a running instance notices a new version of the knowledge base.</summary>
public sealed class KnowledgeProviderOptions
{
    /// <summary>Seconds between two looks at the pointer row; 1 to 300, default 5.</summary>
    [Range(1, 300)]
    public int PollSeconds { get; set; } = 5;
}
