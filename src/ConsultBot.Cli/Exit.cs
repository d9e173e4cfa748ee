namespace ConsultBot.Cli;

/// <summary>Exit codes.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>The input is faulty or the work could not be done; what is wrong stands on the error stream, and nothing was changed.</summary>
    public const int Failed = 1;
}
