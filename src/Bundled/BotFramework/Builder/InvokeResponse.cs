namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke, which goes back as the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Written as JSON; null for an empty body.</summary>
    public object Body { get; set; }

    /// <returns>True for 200 to 299.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
