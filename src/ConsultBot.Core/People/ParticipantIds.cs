using System.Security.Cryptography;

namespace ConsultBot.Core.People;

/// <summary>Ids of people: random, so that they tell nothing of who it is or when they came.</summary>
public static class ParticipantIds
{
    public static string Create() => "p-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
}
