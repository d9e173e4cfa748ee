namespace ConsultBot.Bot;

/// <summary>The number of the knowledge version that answers at this moment.</summary>
public delegate int KnowledgeVersionInUse();
