namespace Kuntakokeilu.Core.Registration;

/// <summary>The fields of the questions, by the names under which they are sent and kept.</summary>
internal static class SearchFields
{
    internal const string Changed = "changed";
    internal const string Home = "home";
    internal const string MotherTongue = "mother_tongue";
    internal const string Citizenship = "citizenship";
    internal const string Phone = "phone";
    internal const string Email = "email";
    internal const string ServiceLanguage = "service_language";
    internal const string Protection = "protection";
    internal const string Stay = "stay";
    internal const string Permit = "permit";
    internal const string PermitEnd = "permit_end";
    internal const string Bound = "bound";
    internal const string Status = "status";
    internal const string Hours = "hours";
    internal const string Promoting = "promoting";
    internal const string Risk = "risk";
    internal const string Member = "member";
    internal const string FundName = "fund";
    internal const string MemberSince = "member_since";
    internal const string Moved = "moved";
    internal const string MovedGround = "ground";
    internal const string Dismissed = "dismissed";
    internal const string NoticeDay = "notice_day";
    internal const string Employer = "employer";
    internal const string Years = "years";
    internal const string Work = "work";
    internal const string Education = "education";
    internal const string Skills = "skills";
    internal const string Ability = "ability";
    internal const string Files = "files";
    internal const string Reason = "reason";
    internal const string Way = "way";
    internal const string AskedOn = "asked_on";
    internal const string AskedBy = "asked_by";
    internal const string Since = "since";
    internal const string SinceWhy = "since_why";
}
