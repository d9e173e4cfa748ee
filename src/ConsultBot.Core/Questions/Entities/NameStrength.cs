namespace ConsultBot.Core.Questions.Entities;

/// <summary>How surely a name means its bearer; where two things share a name, the stronger bearer is taken first.</summary>
public enum NameStrength
{
    /// <summary>A name that may as well mean another: "Korea". All its bearers are kept.</summary>
    Shared,

    /// <summary>A capital, which may stand for its government: "Ottawa".</summary>
    Capital,

    /// <summary>An adjective or what a people is called: "Kenyan".</summary>
    Adjective,

    /// <summary>Part of a name that stands for it in talk: "Bali" (so "Colombo" is the process before it is a capital).</summary>
    Part,

    /// <summary>A variant, a former name, an alias.</summary>
    Variant,

    /// <summary>The name shown, or an acronym.</summary>
    Name,
}
