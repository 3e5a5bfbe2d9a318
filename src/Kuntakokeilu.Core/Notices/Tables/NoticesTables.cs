using Kuntakokeilu.Base.Data;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Notices.Tables;

/// <summary>The tables of notices. Within a query of another table: <c>Set</c>, an extension can't stand there.</summary>
internal static class NoticesTables
{
    extension(KokeiluDb db)
    {
        internal DbSet<Notice> Notices => db.Set<Notice>();
        internal DbSet<NoticeChoice> NoticeChoices => db.Set<NoticeChoice>();
        internal DbSet<DecisionLetter> DecisionLetters => db.Set<DecisionLetter>();
    }
}
