using NodaTime;

namespace ConsultBot.Core.Enquiries;

/// <summary>The right to tell a settled question to its conversation, until it ends.</summary>
/// <param name="Number">Of the question.</param>
/// <param name="Attempts">How often it was claimed, this time included; from 1.</param>
/// <param name="Ends">From this moment on it may be somebody else's.</param>
public sealed record EnquiryClaim(int Number, int Attempts, Instant Ends);
