using System.Reflection;

namespace ConsultBot.Bundled.AzureTables.Tests;

/// <summary>The bundle has no public member that the official package lacks, so that either can stand in for the other.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public void PublicMembers_AreAllInTheOfficialPackage()
    {
        var official = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "OfficialSurface.txt")).ToHashSet();

        var own = typeof(TableClient).Assembly.GetExportedTypes().SelectMany(Members).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(own);
        Assert.Equal([], own.Where(member => !official.Contains(member)));
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(IsVisible)
            .Select(member => $"{type.FullName}: {Signature(member)}");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase { IsPrivate: true } or FieldInfo { IsPublic: false } or Type => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo => true,
        _ => false,
    };

    private static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $".ctor({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}({Parameters(method)}) -> {Name(method.ReturnType)}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
