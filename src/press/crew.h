/* crew.h: the threads of the press, and the jobs they share.
 *
 * The thread that makes a crew is one of its members: it works where it would
 * wait.  Each member has fonts of its own, because Pango's may not be shared. */
#ifndef PRESS_CREW_H
#define PRESS_CREW_H

#include <glib.h>

#include "text/text.h"

typedef struct Crew Crew;

/* Something to be done with DATA by whoever is free, with his FONTS. */
typedef void CrewJob(gpointer data, TextContext *fonts, gpointer user);

/* A crew of COUNT members, the caller among them; the others come when there is work for them. LIBRARY is borrowed. */
Crew *crew_new(FontLibrary *library, int count);
/* All jobs are done by then.  Areas that were made with the crew's fonts must be gone.  NULL is allowed. */
void crew_drop(Crew *crew);

/* The caller's own fonts. */
TextContext *crew_fonts(Crew *crew);

void crew_push(Crew *crew, CrewJob *job, gpointer data, gpointer user);
/* The same for a job that others wait for: it comes before all that wait. */
void crew_push_first(Crew *crew, CrewJob *job, gpointer data, gpointer user);

/* Does a job that waits, in the calling thread, or waits until another member has done one.  FALSE: all are done. */
gboolean crew_help(Crew *crew);

#endif
