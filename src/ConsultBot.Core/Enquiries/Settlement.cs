namespace ConsultBot.Core.Enquiries;

/// <summary>What became of answering or closing a question.</summary>
public enum Settlement
{
    Done,

    /// <summary>There is no question of that number.</summary>
    NotFound,

    /// <summary>It was answered or closed before; nothing was changed.</summary>
    SettledBefore,
}
