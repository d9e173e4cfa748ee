namespace ConsultBot.Tables;

/// <summary>Why a change did not hold.</summary>
public enum RefusalReason
{
    /// <summary>An insertion found a row with that key.</summary>
    AlreadyExists,

    /// <summary>A replacement or deletion found no row.</summary>
    NotFound,

    /// <summary>The row has another ETag: somebody wrote in between.</summary>
    Changed,
}
