using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel says went wrong.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonPropertyName("message")]
    public string Message { get; set; }

    [JsonPropertyName("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
