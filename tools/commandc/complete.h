/* SPDX-License-Identifier: Apache-2.0 */
/** @file complete.h  Generates shell completion. */
#ifndef COMMANDC_COMPLETE_H
#define COMMANDC_COMPLETE_H

/** Print the completion of a shell. */
void complete_print_bash(void);
void complete_print_zsh(void);
void complete_print_fish(void);

#endif /* COMMANDC_COMPLETE_H */
