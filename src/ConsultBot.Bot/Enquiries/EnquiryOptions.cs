using System.ComponentModel.DataAnnotations;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Questions that are passed on to the secretariat.</summary>
public sealed class EnquiryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Questions";

    /// <summary>Characters that a question may have. Default 1,000.</summary>
    [Range(100, 8_000)]
    public int MaxLength { get; set; } = 1_000;

    /// <summary>Open questions that a conversation may have. Default 5.</summary>
    [Range(1, 50)]
    public int MaxOpen { get; set; } = 5;

    /// <summary>Seconds between two looks for answers to deliver. Default 5.</summary>
    [Range(1, 300)]
    public int DeliverySeconds { get; set; } = 5;
}
