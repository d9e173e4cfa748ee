using System.Security.Cryptography;
using System.Text;

namespace ConsultBot.Core.People;

/// <summary>Ids of people: random, so that they tell nothing of who it is or when they came.</summary>
public static class ParticipantIds
{
    public static string Create() => "p-" + RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>The same for the same request, so that one that comes again makes nobody a second time.</summary>
    /// <param name="operation">Names the request, such as conversation and message; kept nowhere.</param>
    public static string Of(string operation) => "p-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(operation)).AsSpan(0, 8));
}
