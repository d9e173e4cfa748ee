namespace ConsultBot.Tables.Tests.Azure;

/// <summary>All tests of the class need the table emulator, those that it inherits too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAzuriteAttribute : Attribute;
