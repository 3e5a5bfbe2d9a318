using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Steering.Oracle;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.Tests.Registration;

/// <summary>Some answer to a question, as its form would take it.</summary>
internal static class RandomAnswers
{
    private static readonly string[] Places = ["837", "091", "049", "211", "564", "020"];

    internal static IEnumerable<KeyValuePair<string, string>> To(Q question, DateOnly today, HostileDice dice)
    {
        string Any(params string[] values) => values[dice.Below(values.Length)];
        string YesOrNo() => Any("yes", "no");
        string Home() => dice.Below(6) == 0 ? SearchAnswers.None : Any(Places);
        string Of<T>()
            where T : struct, Enum => ChoiceField<T>.Sent(Enum.GetValues<T>()[dice.Below(Enum.GetValues<T>().Length)]);
        (string, string)[] fields = question switch
        {
            Q.Changed => [(F.Changed, $"{Of<ChangedMatter>()},{Of<ChangedMatter>()}")],
            Q.Details =>
            [
                (F.Home, Home()),
                (F.MotherTongue, Any("fi", "sv", "ru", "se", SearchAnswers.Unknown)),
                (F.Citizenship, Any("246", "752", "643", "804", "997")),
            ],
            Q.Contact => [(F.Phone, "040 1"), (F.ServiceLanguage, Of<ServiceLanguage>())],
            Q.Protection => [(F.Protection, YesOrNo()), (F.Stay, Any(Places))],
            Q.RightToWork =>
            [
                (F.Permit, Any("permanent", "temporary", "continuous", "permanent", "none")),
                (F.Bound, "no"),
            ],
            Q.Situation => [(F.Status, Of<EmploymentStatus>())],
            Q.Hours => [(F.Hours, Any("0", "3,999", "4", "20,5", "168"))],
            Q.Training => [(F.Promoting, YesOrNo())],
            Q.Risk => [(F.Risk, YesOrNo())],
            Q.Fund => [(F.Member, Any("yes", "no", "no"))],
            Q.Immigration => [(F.Moved, Any("yes", "no", "unknown"))],
            Q.Dismissal =>
            [
                (F.Dismissed, YesOrNo()),
                (F.NoticeDay, $"{today.AddDays(-dice.Below(90)):yyyy-MM-dd}"),
                (F.Years, Any("4", "5", "30")),
            ],
            Q.Background => [(F.Work, "Työtä, \"monenlaista\"")],
            Q.Ending => [(F.Reason, Of<EndReason>())],
            _ => [],
        };
        return fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2));
    }
}
