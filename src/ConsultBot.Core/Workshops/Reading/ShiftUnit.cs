namespace ConsultBot.Core.Workshops.Reading;

/// <summary>In what people say how far something is moved.</summary>
internal enum ShiftUnit
{
    Minute,

    /// <summary>A word of its own: "half an hour", "media hora".</summary>
    HalfHour,
    Hour,
    Day,
    Week,
    Fortnight,
}
