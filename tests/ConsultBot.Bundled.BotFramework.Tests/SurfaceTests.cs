using System.Reflection;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bundled.BotFramework.Tests;

/// <summary>The bundle has no public member that the official packages lack, so that product code, which compiles against it, uses none either.</summary>
public sealed class SurfaceTests
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(byte)] = "byte",
        [typeof(void)] = "void",
    };

    [Fact]
    public void PublicMembers_AreAllInTheOfficialPackages()
    {
        var official = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "OfficialSurface.txt")).ToHashSet();

        var own = typeof(BotAdapter).Assembly.GetExportedTypes().SelectMany(Members).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(own.Count > 500, $"{own.Count} members");
        Assert.Equal([], own.Where(member => !official.Contains(member)));
    }

    [Fact]
    public void List_OfTheOfficialMembers_HoldsNothingThatTheBundleLacks()
    {
        var own = typeof(BotAdapter).Assembly.GetExportedTypes().SelectMany(Members).ToHashSet();

        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "OfficialSurface.txt")).Where(line => !line.StartsWith('#') && line.Length > 0);

        Assert.Equal([], listed.Where(line => !own.Contains(line)));
    }

    /// <summary>An override is called as what it overrides; an enumeration's and a delegate's members are the runtime's.</summary>
    private static IEnumerable<string> Members(Type type) => typeof(Delegate).IsAssignableFrom(type) ? [$"{Name(type)}: delegate"]
        : type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(IsVisible).Select(member => $"{type.Namespace}.{Name(type)}: {Signature(member)}");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo method when method.GetBaseDefinition() != method => false,
        MethodBase { Name: var name } when name.Contains('.', StringComparison.Ordinal) && name is not ".ctor" => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => false,
    };

    private static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $".ctor({Parameters(constructor)})",
        MethodInfo method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        FieldInfo field when field.DeclaringType!.IsEnum => field.Name,
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type) =>
        Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsByRef ? "out " + Name(type.GetElementType()!)
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?"
        : (type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : "")
            + (type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name);
}
