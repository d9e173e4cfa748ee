namespace ConsultBot.Core.Enquiries;

/// <summary>How far a question to the secretariat has come.</summary>
public enum EnquiryStatus
{
    /// <summary>It waits for the secretariat.</summary>
    Open,

    /// <summary>The secretariat has answered it.</summary>
    Answered,

    /// <summary>The secretariat has closed it without an answer.</summary>
    Closed,
}
