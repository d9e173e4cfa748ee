using Azure.Core;
using Azure.Core.Pipeline;

namespace ConsultBot.Tables.Azure;

/// <summary>What became of the attempts of one call, which the pipeline repeats on its own.</summary>
internal sealed class Attempts
{
    private const string Property = "ConsultBot.Attempts";

    /// <summary>True when an attempt may have been carried out although no answer says so.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>Watches what is sent until the result is disposed, by this method's caller and by what it calls.</summary>
    public IDisposable Watch() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public static Attempts? Find(HttpMessage message) => message.TryGetProperty(Property, out var value) ? value as Attempts : null;

    public void AddUnclear() => IsUnclear = true;
}
